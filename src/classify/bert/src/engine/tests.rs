//! The thread that owns the model, told what can happen to it. No model is needed for that.

use super::*;

fn engine(encode: impl FnMut(&[String]) -> Result<Vec<Vec<f32>>, String> + Send + 'static) -> Engine {
    Engine::with("say: ".to_owned(), move || Ok(Box::new(encode) as Box<Encode>)).unwrap()
}

/// A model whose numbers are the length of the text.
fn lengths(texts: &[String]) -> Result<Vec<Vec<f32>>, String> {
    Ok(texts.iter().map(|text| vec![text.chars().count() as f32, 1.0]).collect())
}

#[test]
fn a_message_becomes_numbers_with_the_prompt_before_it_and_no_more_than_the_model_reads() {
    let engine = engine(lengths);
    assert_eq!(engine.embed("dag"), Ok(vec![8.0, 1.0]));
    assert_eq!(engine.embed(&"ł".repeat(100_000)), Ok(vec![(LONGEST + 5) as f32, 1.0]));
    assert_eq!(engine.embed_all(&["", "a"]), Ok(vec![vec![5.0, 1.0], vec![6.0, 1.0]]));
}

#[test]
fn a_panic_is_an_answer_and_the_next_message_is_answered() {
    let engine = engine(|texts| if texts[0].contains("boom") { panic!("as told") } else { lengths(texts) });
    assert_eq!(engine.embed("boom"), Err(Unanswered::Failed));
    assert_eq!(engine.embed("dag"), Ok(vec![8.0, 1.0]));
}

#[test]
fn a_model_that_panics_at_everything_is_given_up_and_the_program_lives() {
    let engine = engine(|_| panic!("as told"));
    for _ in 0..MOST_PANICS {
        assert_eq!(engine.embed_all(&["dag"]), Err(Unanswered::Failed));
    }
    assert_eq!(engine.embed_all(&["dag"]), Err(Unanswered::Gone));
    assert_eq!(engine.embed("dag"), Err(Unanswered::Gone));
}

#[test]
fn numbers_that_are_none_or_too_few_are_a_failure() {
    for rows in [vec![vec![f32::NAN]], vec![], vec![vec![]], vec![vec![1.0], vec![1.0]]] {
        let engine = engine(move |_| Ok(rows.clone()));
        assert_eq!(engine.embed("dag"), Err(Unanswered::Failed));
    }
    assert_eq!(engine(|_| Err("no memory".to_owned())).embed("dag"), Err(Unanswered::Failed));
}

#[test]
fn a_model_that_hangs_is_late_and_then_left_alone_and_what_nobody_waits_for_is_not_worked_on() {
    let (go_on, held) = sync_channel::<()>(0);
    let (seen, worked) = sync_channel(100);
    let engine = engine(move |texts| {
        let _ = seen.send(texts[0].clone());
        let _ = held.recv();
        lengths(texts)
    });
    let said: Vec<_> = ["een", "twee", "drie", "vier", "vijf"].map(|text| engine.embed(text)).into();
    let late = Err(Unanswered::Late);
    assert_eq!(said, [late.clone(), late.clone(), late, Err(Unanswered::LeftAlone), Err(Unanswered::LeftAlone)]);
    drop(go_on);
    assert_eq!(engine.embed_all(&["zes"]), Ok(vec![vec![8.0, 1.0]]));
    assert_eq!(worked.try_iter().collect::<Vec<_>>(), ["say: een", "say: zes"]);
}

#[test]
fn more_than_may_wait_are_told_so_at_once() {
    let (go_on, held) = sync_channel::<()>(0);
    let (begun, working) = sync_channel(100);
    let engine = engine(move |texts| {
        let _ = begun.send(());
        let _ = held.recv();
        lengths(texts)
    });
    let first = engine.job(&["een"]);
    engine.jobs.send(first.0).unwrap();
    working.recv().unwrap();
    let waiting: Vec<_> =
        (0..QUEUE).map(|_| engine.job(&["meer"])).map(|(job, answer)| engine.jobs.try_send(job).map(|()| answer)).collect();
    assert!(waiting.iter().all(Result::is_ok));
    assert_eq!(engine.embed("te veel"), Err(Unanswered::Busy));
    drop(go_on);
    assert_eq!(engine.embed_all(&["zes"]), Ok(vec![vec![8.0, 1.0]]), "and those that waited were answered");
}

#[test]
fn a_model_that_cannot_be_loaded_says_why_and_a_panic_there_is_a_reason_too() {
    let said = |load: fn() -> Result<Box<Encode>, String>| Engine::with(String::new(), load).unwrap_err().to_string();
    assert!(said(|| Err("no weights".to_owned())).contains("no weights"));
    assert!(said(|| panic!("as told")).contains("it panicked"));
}
