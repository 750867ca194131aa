# base: 354262ad
something_else-story = Kendi kelimelerinizle anlatın. Konu nedir?
# base: caa629e1
something_else-story-label = Anlattığınız
# base: e2dc34fb
something_else-address = Böylece doğru kişilere ulaşır. Posta kodunuz ve kapı numaranız nedir?
# base: 47f27f5b
something_else-address-again = Sadece dört rakam da olur. Posta kodunuz nedir?
# base: 42526819
something_else-address-label = Adres
# base: f13a3354
something_else-thanks =
    Teşekkür ederiz. Mesajınızın numarası {$number}.
    {$worker} bunu {$when} okuyacak.
