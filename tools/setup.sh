#!/bin/sh
# Prepare .venv: tools/setup.sh lab   what a student needs
#                tools/setup.sh all   that, and what the tests need
# Says what it does. Does nothing when .venv is already up to date.
set -eu
cd "$(dirname "$0")/.."

case "${1:-}" in
    lab) target=.; stamps=".venv/ready-lab .venv/ready-all"; compile= ;;
    all) target=".[test]"; stamps=.venv/ready-all; compile=--compile-bytecode ;;
    *) echo "usage: tools/setup.sh lab|all" >&2; exit 2 ;;
esac

for stamp in $stamps; do
    if [ -e "$stamp" ] && [ ! pyproject.toml -nt "$stamp" ] &&
        [ ! requirements.lock.txt -nt "$stamp" ]; then
        echo "Python packages in .venv: up to date."
        exit 0
    fi
done

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
            >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
}

if [ ! -x .venv/bin/python ]; then
    python=$(find_python)
    if [ -z "$python" ]; then
        found=$(python3 --version 2>/dev/null || echo "no python3 at all")
        echo "Clusters & Cities needs Python 3.11 or newer; this machine has $found." >&2
        echo "Install one from https://www.python.org/downloads/ or with your" >&2
        echo "package manager, or name it: make lab PYTHON=/path/to/python3.12" >&2
        exit 1
    fi
    echo "Creating .venv with $("$python" --version) ..."
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        echo "Python could not create .venv. On Debian and Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
fi

uv=$(grep -o '^uv==[^ ;]*' requirements.lock.txt)
echo "Installing the packages of requirements.lock.txt (a few minutes the first time) ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check "$uv"
# A student's first start compiles the fifth of the files that it reads, which is sooner.
.venv/bin/python -m uv pip install $compile \
    --constraint requirements.lock.txt --editable "$target"
touch ".venv/ready-$1"
echo "Python packages in .venv: ready."
