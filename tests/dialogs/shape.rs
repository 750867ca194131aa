//! Enough of JSON Schema (2020-12) to judge our own schemas' verdicts: the words they use, and no others.

use serde_json::Value;

/// What a value breaks of a schema, each with where; nothing when it fits. Panics at a word that it does not know, so that no
/// rule of a schema is silently passed over.
pub(crate) fn breaks(root: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    judge(root, root, value, "", &mut found);
    found
}

fn judge(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    for (word, rule) in schema.as_object().unwrap() {
        let kept = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                judge(root, root["$defs"].get(name).unwrap(), value, at, found);
                true
            }
            "type" => {
                let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                types.iter().any(|one| is(value, one.as_str().unwrap()))
            }
            "enum" => rule.as_array().unwrap().contains(value),
            "const" => rule == value,
            "oneOf" => rule.as_array().unwrap().iter().filter(|one| fits(root, one, value)).count() == 1,
            "pattern" => value.as_str().is_none_or(|text| regex::Regex::new(rule.as_str().unwrap()).unwrap().is_match(text)),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() >= number(rule)),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() <= number(rule)),
            "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap()),
            "minItems" => value.as_array().is_none_or(|items| items.len() >= number(rule)),
            "minProperties" => value.as_object().is_none_or(|pairs| pairs.len() >= number(rule)),
            "required" => {
                value.as_object().is_none_or(|pairs| rule.as_array().unwrap().iter().all(|name| pairs.contains_key(name.as_str().unwrap())))
            }
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    judge(root, rule, item, &format!("{at}/{number}"), found);
                }
                true
            }
            "properties" => {
                for (name, inner) in value.as_object().into_iter().flatten() {
                    if let Some(rule) = rule.get(name) {
                        judge(root, rule, inner, &format!("{at}/{name}"), found);
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = schema.get("properties").and_then(Value::as_object);
                let others =
                    value.as_object().into_iter().flatten().filter(|(name, _)| known.is_none_or(|known| !known.contains_key(*name)));
                for (name, inner) in others {
                    if *rule == Value::Bool(false) {
                        found.push(format!("{at}/{name}: not a name of this"));
                    } else {
                        judge(root, rule, inner, &format!("{at}/{name}"), found);
                    }
                }
                true
            }
            "propertyNames" => {
                let mut names = value.as_object().into_iter().flatten().map(|(name, _)| Value::String(name.clone()));
                names.all(|name| fits(root, rule, &name))
            }
            other => panic!("{other} is a word of a schema that is not judged here"),
        };
        if !kept {
            found.push(format!("{at}: {word} {rule}"));
        }
    }
}

fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    let mut found = Vec::new();
    judge(root, schema, value, "", &mut found);
    found.is_empty()
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other} is no type of JSON"),
    }
}

fn number(rule: &Value) -> usize {
    usize::try_from(rule.as_u64().unwrap()).unwrap()
}
