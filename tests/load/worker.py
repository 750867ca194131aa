#!/usr/bin/env python3
"""A worker for load runs: stands between the bot and a Bot API server, and plays the worker's chat.

  worker.py CHAT COMMAND...     starts COMMAND with API_ROOT pointing here; API_ROOT of the environment is the real server

Everything is passed on as it is. What the bot sends to CHAT is passed on too, and then answered as a worker would: take the
report, reply to it, close it with an outcome and a text; one report at a time. Updates of that chat are put between those of
the server: its numbers times a thousand leave room. The player outlives a killed bot: a second start finds it running.
"""
import asyncio
import json
import os
import socket
import subprocess
import sys

ROOM = 1000  # how many updates of the worker fit between two of the server
REPLY = "I will call you tomorrow."
CLOSING = "We spoke and made a plan together."


class Worker:
    """What the worker does next; `waiting` holds reports that wait for their turn."""

    def __init__(self, chat):
        self.chat, self.waiting, self.busy, self.updates, self.sent = chat, [], False, [], 0
        self.last = 0  # the highest number of the server that was handed out
        self.between = 0
        self.wake = asyncio.Event()

    def put(self, kind, body):
        self.between += 1
        self.sent += 1
        who = {"id": self.chat, "is_bot": False, "first_name": "Worker"}
        chat = {"id": self.chat, "type": "private", "first_name": "Worker"}
        if kind == "press":
            inner = {"callback_query": {"id": "1", "from": who, "chat_instance": "1", "data": body,
                                        "message": {"message_id": 1, "date": 0, "chat": chat, "text": "x"}}}
        else:
            text, reply = body
            inner = {"message": {"message_id": 10_000_000 + self.sent, "date": 0, "chat": chat, "from": who, "text": text}}
            if reply:
                inner["message"]["reply_to_message"] = {"message_id": reply, "date": 0, "chat": chat, "text": "x"}
        self.updates.append({"update_id": self.last * ROOM + self.between, **inner})
        self.wake.set()

    def heard(self, text, buttons, number):
        """A message to the worker's chat, once the server took it."""
        presses = {data.split(":")[0]: data for data in buttons}
        if text.startswith(("Nieuw:", "Hoog:")) and "c" in presses:
            self.waiting.append(presses["c"])
        elif "is van u" in text:
            self.put("words", (REPLY, number))
        elif text.startswith("Verstuurd") and "x" in presses:
            self.put("press", presses["x"])
        elif "Hoe is het afgelopen" in text:
            self.put("press", buttons[0])
        elif "Wat mag de melder" in text:
            self.put("words", (CLOSING, None))
        elif "is afgesloten" in text:
            self.busy = False
        if not self.busy and self.waiting:
            self.busy = True
            self.put("press", self.waiting.pop(0))


async def read(stream):
    """One HTTP message: its head, and its body."""
    head = await stream.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return head, await stream.readexactly(length) if length else b""


def with_body(head, body):
    lines = [line for line in head.rstrip(b"\r\n").split(b"\r\n") if not line.lower().startswith(b"content-length")]
    return b"\r\n".join(lines + [b"content-length: %d" % len(body)]) + b"\r\n\r\n" + body


async def serve(worker, upstream, reader, writer):
    up = None
    try:
        while True:
            head, body = await read(reader)
            method = head.split(b" ", 2)[1].rsplit(b"/", 1)[-1].split(b"?")[0].lower()
            asked = json.loads(body) if body[:1] == b"{" else {}
            if method == b"getupdates":
                offset = asked.get("offset") or 0
                worker.updates = [update for update in worker.updates if update["update_id"] >= offset]
                asked["offset"] = -(-offset // ROOM) if offset > 0 else offset
                asked["timeout"] = 0 if worker.updates else min(asked.get("timeout") or 0, 1)
                body = json.dumps(asked).encode()
                head = with_body(head, body)[: -len(body)]
            if up is None:
                up = await asyncio.open_connection(*upstream)
            up[1].write(head + body)
            answer, told = await read(up[0])
            if method == b"getupdates":
                result = json.loads(told)
                for update in result.get("result") or []:
                    number = update["update_id"]
                    if number > worker.last:
                        worker.last, worker.between = number, 0
                    update["update_id"] = number * ROOM
                if result.get("ok"):
                    result["result"] = sorted(result["result"] + worker.updates, key=lambda update: update["update_id"])[:100]
                told = json.dumps(result).encode()
                answer = with_body(answer, told)[: -len(told)]
            elif method == b"sendmessage" and str(asked.get("chat_id")) == str(worker.chat) and b" 200 " in answer[:16]:
                markup = asked.get("reply_markup") or {}
                markup = json.loads(markup) if isinstance(markup, str) else markup
                buttons = [button["callback_data"] for row in markup.get("inline_keyboard", []) for button in row]
                worker.heard(asked.get("text", ""), buttons, json.loads(told)["result"]["message_id"])
            writer.write(answer + told)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()
        if up:
            up[1].close()


async def play(chat, port, upstream):
    worker = Worker(chat)
    server = await asyncio.start_server(lambda reader, writer: serve(worker, upstream, reader, writer), "127.0.0.1", port)
    async with server:
        while True:  # ends with the server it plays for
            await asyncio.sleep(2)
            try:
                _, writer = await asyncio.open_connection(*upstream)
                writer.close()
            except OSError:
                return


def main():
    if sys.argv[1] == "--play":
        chat, port, host, up = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], int(sys.argv[5])
        asyncio.run(play(chat, port, (host, up)))
        return
    chat, command = sys.argv[1], sys.argv[2:]
    host, up = os.environ["API_ROOT"].removeprefix("http://").rstrip("/").split(":")
    port = int(up) + 1000
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) != 0:
            subprocess.Popen([sys.executable, __file__, "--play", chat, str(port), host, up], start_new_session=True)
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
    os.environ["API_ROOT"] = f"http://127.0.0.1:{port}"
    os.execvp(command[0], command)


if __name__ == "__main__":
    main()
