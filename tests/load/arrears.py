"""Writes a landlord's list of so many rows to standard output: of every hundred three cannot be read, and ten lack step b.

    python3 tests/load/arrears.py 100000 > lijst.csv
"""

import sys

HEADINGS = (
    "Contractnr;Naam;Postcode;Huisnr;Telefoon;Bedrag;Sinds;Contactdatum;Contactsoort;Contactresultaat;"
    "Schuldhulpdatum;Schuldhulptekst;Herinneringsdatum;Herinneringstekst;Aanbod;Reactie"
)
WRONG = [(";450,00;", ";45O;"), ("6713", "0713"), ("01-09-2025", "31-09-2025")]

print(HEADINGS)
for n in range(int(sys.argv[1])):
    pointed = ";" if n % 10 == 5 else "05-10-2025;H3"
    row = (
        f"HK-{n:06};P. de Jong;6713A{chr(65 + n % 26)};{n % 900 + 1};06-12345678;450,00;01-09-2025;"
        f"02-10-2025;telefoon;geen gehoor;{pointed};05-10-2025;B2;ja;geen"
    )
    if n % 100 < 3:
        row = row.replace(*WRONG[n % 100])
    print(row)
