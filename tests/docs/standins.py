# SPDX-License-Identifier: MIT
"""What runs instead of a command of the README that cannot run in a test as it stands, and why. A command that is not named
here runs as it is written, so a new one that does not work in a clean clone fails the test."""
import re

# An instruction to a person (a comment line in a block): what that person would do.
EDITS = {
    "# change 82,4 to 81,9 in data/results/2026-01.csv, with Excel or any editor, and save":
        "sed -i 's/82,4/81,9/' data/results/2026-01.csv",
    "# content/site.yml: set as_of to the new day, or take the line away":
        "sed -i 's/^as_of: .*/as_of: \"2026-12-28\"/' content/site.yml",
    "# fill in data/results/2026-12.csv in Excel as the reports come in, and save it as CSV":
        "sed -i '2s/;;;;;;;;;;/;;606;606;;;;;22\\/12\\/2026;;/' data/results/2026-12.csv && grep -q ';606;606;' data/results/2026-12.csv",
    "# change a published figure in data/results/2026-09.csv, and save":
        "sed -i 's/^dvctt-toan-trinh,so-mau-1,,79,100/dvctt-toan-trinh,so-mau-1,,80,100/' data/results/2026-09.csv",
}

# (pattern, stand-in, reason); the first that fits the whole command counts.
COMMANDS = [
    (r"make test", "make -n test", "this is what runs the present test"),
    (r"minhbach serve", "served minhbach serve --port 0", "port 8000 may be taken, and nobody presses Ctrl+C"),
    (r"sudo apt-get install (\./build/minhbach_\*\.deb)",
     r'dpkg-deb -x \1 "$SANDBOX/installed" && "$SANDBOX/installed/usr/bin/minhbach" --version',
     "the package is unpacked into a folder: the machine of the test is not changed"),
    (r"man minhbach", 'test -s "$HOME/.local/share/man/man1/minhbach.1"', "man may not be installed"),
    (r"rsync -a --delete site/ \S+", 'cp -a site/. "$SANDBOX/server" && minhbach verify "$SANDBOX/server"',
     "a folder stands for the server"),
    (r"rclone sync --checksum site/ \S+", 'cp -a site/. "$SANDBOX/bucket" && minhbach verify "$SANDBOX/bucket"',
     "a folder stands for the bucket"),
    (r"ssh-keygen -Y sign -f KEY (.*)",
     r'ssh-keygen -q -t ed25519 -N "" -f "$SANDBOX/key" && ssh-keygen -Y sign -f "$SANDBOX/key" \1',
     "KEY is a key made for the test"),
    (r"make build", "make -n build", "make site has done so, and in this place the clone of the office is not compiled"),
    (r"make unit", "make -n unit", "a step of the suite of its own"),
    (r"make lint", "make -n lint", "a step of the suite of its own"),
    (r"make bless", "make -n bless", "it rewrites what the golden tests expect"),
    (r"make reference", "make -n reference", "a step of the suite of its own checks what it writes"),
]

# Commands within a sentence or a table, `like this`: names rather than something to type.
NAMED = [
    (r"make ([a-z-]+(?: [A-Z]+=\S+)?)", r"make -n \1", "long: that the target is there must do"),
    (r"bats ((?:tests/\S+ ?)+)", r'test "$(bats --count \1)" -gt 0', "a part of the suite, which runs it"),
    (r"tests/run\.sh STEP…", "test -x tests/run.sh", "STEP is any"),
    (r"tests/run\.sh ((?:[a-z_]+ ?)+)", r'(for step in \1; do grep -q "^step_$step()" tests/run.sh || exit 1; done)',
     "steps of the suite"),
    (r"(tests/\S+\.(?:sh|py))( .*)?", r"test -x \1", "a part of the suite, which runs it"),
    (r"minhbach verify SITE", "minhbach verify --help", "SITE is any"),
    (r"minhbach ([a-z]+)( --[a-z]+)?", r'test -n "$(minhbach \1 --help | grep -e "\2")"', "the name of a command"),
    (r"ssh-keygen -Y(?: verify)?", "command -v ssh-keygen", "the name of a command"),
]

# Lines of CI jobs, likewise.
JOBS = [
    (r"apt-get update .*", "true", "the machine of the test has these packages: tests/deps.sh"),
    (r"git remote set-url --push origin .*", 'git remote set-url --push origin "$SANDBOX/remote.git"',
     "a bare repository stands for the server"),
]

# What must be so after a command has run; in bash, in the folder where it ran.
AFTERWARDS = {
    "make site": "test -s site/index.html",
    "make install PREFIX=$HOME/.local": '"$HOME/.local/bin/minhbach" --version',
    "minhbach build --as-of 2026-01-31": "grep -q 81,9 site/ky/2026-01/index.html",
    "minhbach new period 2026-12": "test $(wc -l < data/results/2026-12.csv) -gt 100",
    "minhbach diff --corrections >> data/corrections.csv":
        "tail -n 1 data/corrections.csv | grep -q '^dvctt-toan-trinh,so-mau-1,2026-09,79,80,' && ! minhbach check 2>&1 | grep silent-revision",
    "minhbach check --strict": "test -z \"$(git diff --cached --name-only --diff-filter=A)\" && test -s README.md",
    "minhbach build --precompress": "test -s site/index.html.gz && test -s site/index.html.br",
    "minhbach join site.1-of-2 site.2-of-2 --output whole": "minhbach build -q --output alone && diff -r whole alone",
    "ssh-keygen -Y sign -f KEY -n minhbach site/manifest.json": "test -s site/manifest.json.sig && rm site/manifest.json.sig",
}


def stand_in(command, table):
    """The command that runs instead, and why; the command itself and None where it runs as it is."""
    for pattern, instead, reason in table:
        match = re.fullmatch(pattern, command)
        if match:
            return match.expand(instead), reason
    return command, None
