#!/usr/bin/env python3
"""large.py DIR: writes a source tree whose tables are cut by period (more than 100,000 rows) and whose
pages by parent unit (more than 400 units). The same bytes every time."""
import sys
from pathlib import Path

PARENTS, CHILDREN, INDICATORS = 3, 140, 11
PERIODS = ["%d-%02d" % (year, month) for year in (2024, 2025) for month in range(1, 13)]
root = Path(sys.argv[1])


def write(path, lines):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("\n".join(lines) + "\n", encoding="utf-8")


units = ["tinh-%d" % p for p in range(PARENTS)]
below = ["xa-%d-%d" % (p, c) for p in range(PARENTS) for c in range(CHILDREN)]
write("content/site.yml", ["title: Nhiều đơn vị", "agency: Cơ quan mẫu", "provenance: illustrative"])
write("content/plans/lon.md", ["---", "title: Kế hoạch lớn", "period: {from: 2024-01-01, to: 2025-12-31}",
                               "reporting:", "  - {cycle: monthly, due: before 25}", "---", "", "# I. Mục tiêu", ""])
write("data/units.csv", ["id,name,level,kind,parent,members"] +
      ["%s,Tỉnh Mẫu %s,tinh,unit,," % (u, u[5:]) for u in units] +
      ["%s,Xã Mẫu %s,xa,unit,tinh-%s," % (u, u[3:], u.split("-")[1]) for u in below] +
      ["cac-xa,Các xã,,group,,level=xa"])
write("data/indicators.csv", ["id,name,measure,kind"] +
      ["ct-%d,Chỉ tiêu %d,%%,rate" % (i, i) for i in range(INDICATORS)])
write("data/targets.csv", ["id,plan,no,indicator,applies_to,comparator,value,due,lead"] +
      ["mt-%d,lon,%d,ct-%d,cac-xa,at_least,50,ongoing,cac-xa" % (i, i, i) for i in range(INDICATORS)])
for number, period in enumerate(PERIODS):
    write("data/results/%s.csv" % period, ["indicator,unit,value,reported_on"] + [
        "ct-%d,%s,%d,%s-20" % (i, u, (7 * number + 3 * i + at) % 101, period)
        for at, u in enumerate(below) for i in range(INDICATORS)])
