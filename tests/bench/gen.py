#!/usr/bin/env python3
"""gen.py S|M|N DIR: writes a source tree of that size into DIR, the same bytes every time.
S: a province's 20 units, 12 months. M: 115 units, 24 months, 50 plans of 20 KB. N: the nation,
34 provinces, 4,021 units, 24 months, 500 plans, 1.42 million results. One plan judges every unit by
fifteen targets a month; the other plans are documents."""
import csv
import random
import sys
from pathlib import Path

SIZES = {  # provinces, units, months, documents, bytes of a document
    "S": (1, 20, 12, 5, 6000), "M": (1, 115, 24, 50, 20000), "N": (34, 4021, 24, 500, 20000)}
INDICATORS = [  # name, measure, kind, comparator, value
    ("Tỷ lệ hồ sơ trả đúng hẹn", "%", "rate", "at_least", 95),
    ("Tỷ lệ hồ sơ nộp qua mạng", "%", "rate", "at_least", 80),
    ("Tỷ lệ vốn đã giải ngân", "%", "rate", "at_least", 75.5),
    ("Số văn bản đăng chậm", "văn bản", "count", "at_most", 3),
    ("Thời gian trả lời người dân", "days", "duration", "at_most", 15),
    ("Tỷ lệ kinh phí tiết kiệm", "%", "rate", "at_least", 10),
    ("Số kết luận đã công khai", "kết luận", "count", "at_least", 2),
    ("Tỷ lệ người đã kê khai", "%", "rate", "at_least", 100),
    ("Tỷ lệ người dân hài lòng", "%", "rate", "at_least", 90),
    ("Số đơn còn tồn", "đơn", "count", "at_most", 5),
    ("Tỷ lệ hồ sơ số hóa", "%", "rate", "at_least", 85),
    ("Chi hội nghị", "triệu đồng", "count", "at_most", 120),
    ("Tỷ lệ gói thầu qua mạng", "%", "rate", "at_least", 92.5),
    ("Thời gian cấp phép <loại 2>", "days", "duration", "at_most", 20),
    ("Tỷ lệ báo cáo & phụ lục đúng hạn", "%", "rate", "at_least", 98)]
SYLLABLES = "An Bảo Cẩm Diên Gia Hà Kiến Lương Mai Ninh Phúc Quế Sa Tam Uyên Văn Yên".split()
KINDS = [("Xã", "xa"), ("Phường", "phuong"), ("Sở", "so")]
NOTES = ["Đã đối chiếu", "Số tạm tính, sẽ điều chỉnh", 'Theo "biên bản" tháng trước', "Chờ Sở A & Sở B"]
WORDS = ("công khai minh bạch giải trình ngân sách đơn vị trách nhiệm người đứng đầu báo cáo kết quả "
         "kiểm tra giám sát kiến nghị người dân thủ tục hồ sơ trực tuyến mua sắm tài sản tiết kiệm "
         "tiến độ chất lượng hiệu quả địa bàn theo quy định tổ chức thực hiện").split()


def phrase(rnd, count):
    text = " ".join(rnd.choices(WORDS, k=count))
    return text[0].upper() + text[1:]


def section(rnd, number):
    lines = ["## %d. %s" % (number, phrase(rnd, 6)), ""]
    for _ in range(3):
        lines += ["%s, **%s**; xem [văn bản %d](https://example.vn/%d?a=1&b=2). %s." % (
            phrase(rnd, 24), phrase(rnd, 3), number, number, phrase(rnd, 30)), ""]
    if number % 2:
        lines += ["- %s\n  - %s" % (phrase(rnd, 14), phrase(rnd, 9)) for _ in range(5)]
    else:
        lines += ["| Số | Việc | Hạn |", "|--:|---|:-:|"]
        lines += ["| %d | %s | %02d/2025 |" % (n, phrase(rnd, 9), n) for n in range(1, 9)]
    return "\n".join(lines) + "\n\n"


def table(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def results(rnd, units, next_month):
    for unit in units:
        for number, (_, measure, _, comparator, value) in enumerate(INDICATORS, 1):
            luck = rnd.random()
            if luck < .02:
                continue
            share = rnd.random()
            figure = value * (.8 + .28 * share if comparator == "at_least" else .5 + .6 * share)
            if measure == "%":
                figure = min(figure, 100)
            yield ["ct-%02d" % number, unit[0], "[x]" if luck < .03 else "%.1f" % figure,
                   "%s-%02d" % (next_month, 1 + int(luck * 83) % 9),
                   rnd.choice(NOTES) if luck > .95 else ""]


def main():
    size, root = sys.argv[1], Path(sys.argv[2])
    provinces, count, months, documents, length = SIZES[size]
    rnd = random.Random(7)
    days = ["%04d-%02d" % (2024 + m // 12, m % 12 + 1) for m in range(months + 1)]
    heads = [["tinh-%02d" % (p + 1), "Tỉnh %s %d" % (rnd.choice(SYLLABLES), p + 1), "tinh", "unit",
              "ca-nuoc", ""] for p in range(provinces)]
    units = []
    for number in range(count):
        word, level = KINDS[number % 7 // 3]
        units.append(["dv-%04d" % (number + 1), "%s %s %s %d" % (
            word, rnd.choice(SYLLABLES), rnd.choice(SYLLABLES), number + 1), level, "unit",
            heads[number * provinces // count][0], ""])
    group = ["moi-don-vi", "Mọi đơn vị", "", "group", "ca-nuoc", "level=xa|level=phuong|level=so"]
    table(root / "data/units.csv", ["id", "name", "level", "kind", "parent", "members"],
          [["ca-nuoc", "Cả nước", "trung-uong", "unit", "", ""], group] + heads + units)
    table(root / "data/indicators.csv", ["id", "name", "measure", "decimals", "kind"],
          [["ct-%02d" % n, i[0], i[1], 1, i[2]] for n, i in enumerate(INDICATORS, 1)])
    table(root / "data/targets.csv", ["id", "plan", "no", "indicator", "applies_to", "comparator",
                                      "value", "from", "until", "due"],
          [["mt-%02d" % n, "chung", n, "ct-%02d" % n, "moi-don-vi", i[3], i[4], days[0], days[-2],
            "ongoing"] for n, i in enumerate(INDICATORS, 1)])
    for month, following in zip(days, days[1:]):
        table(root / ("data/results/%s.csv" % month),
              ["indicator", "unit", "value", "reported_on", "note"], results(rnd, units, following))
    plans = root / "content/plans"
    plans.mkdir(parents=True, exist_ok=True)
    (root / "content/site.yml").write_text(
        'title: Đo tốc độ\nagency: Cơ quan mẫu\nbase_url: https://example.vn/\nlang: vi\n'
        'decimal_mark: "."\nprovenance: illustrative\nroot_unit: ca-nuoc\nas_of: "2026-01-31"\n')
    (plans / "chung.md").write_text(
        '---\ntitle: Kế hoạch chung\ntype: Kế hoạch\nnumber: "1"\ndate: "%s-01"\nissuer: ca-nuoc\n'
        'period: {from: "%s", to: "%s"}\nreporting:\n  - {cycle: monthly, due: "before 10 of next '
        'month"}\n---\n\n# I. Chỉ tiêu\n\n{{> targets}}\n' % (days[0], days[0], days[-2]))
    for number in range(1, documents + 1):
        head = '---\ntitle: "Kế hoạch %d: %s"\ntype: Kế hoạch\nnumber: "%d"\ndate: "2024-05-%02d"\n' \
               'issuer: %s\n---\n\n' % (number, phrase(rnd, 9), number, number % 28 + 1,
                                        rnd.choice(units)[0])
        body, part = "", 0
        while len(body.encode()) < length:
            part += 1
            body += section(rnd, part)
        (plans / ("tai-lieu-%03d.md" % number)).write_text(head + body)


main()
