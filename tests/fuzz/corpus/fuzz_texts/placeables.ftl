k = { $a } { -term } { "x" } { k.b }
    .b = { NUMBER($a, x: 1) }
-term = { k }
x-t = Hi { $name }
