# base: d3dfa855
about_me-me = ما هو الأنسب لكم؟
# base: b527541b
about_me-me-wellbeing = لست بخير
# base: 2c901606
about_me-me-support = المرافقة والدعم (begeleiding)
# base: 17695847
about_me-me-afraid = شخص يؤذيني أو يهددني
