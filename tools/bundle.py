"""Write the offline bundle: one zip with all that a student needs.

It holds the notebooks, the tables, the built library, the list of packages with their
hashes, and how to install them. With ``--wheels`` it also holds the packages themselves
for this system and this Python, so that it installs without the internet. The same tree
gives the same bytes.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can record
NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")


def main(arguments=None):
    """Write the bundle and say where it is and how large."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--wheels", action="store_true", help="carry the packages for this system"
    )
    parser.add_argument("--into", type=Path, default=ROOT / "build", metavar="FOLDER")
    options = parser.parse_args(arguments)
    name = f"clusters-and-cities-{PROJECT['version']}"
    if options.wheels:
        name += f"-{this_system()}"
    options.into.mkdir(parents=True, exist_ok=True)
    target = options.into / f"{name}.zip"
    with TemporaryDirectory() as folder:
        wheels = Path(folder)
        library = build_wheel(wheels)
        requirements = student_requirements() + pinned(library)
        if options.wheels:
            download(requirements, wheels)
        write_zip(target, name, contents(wheels, requirements))
    print(f"Wrote {target} ({target.stat().st_size / 1e6:.1f} MB).")


def this_system():
    """The system and Python that downloaded packages are for."""
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return f"{sysconfig.get_platform()}-{python}"


def build_wheel(folder):
    """Build the library into a folder."""
    run("uv", "build", "--wheel", "--no-build-isolation", "--out-dir", folder, ROOT)
    (folder / ".gitignore").unlink(missing_ok=True)  # uv leaves one
    return next(folder.glob("*.whl"))


def student_requirements():
    """The lines of the lock that the library's own dependencies need."""
    lock = (ROOT / "requirements.lock.txt").read_text()
    entries = re.split(r"\n(?=[a-z0-9])", lock.rstrip("\n"))
    parents = {}
    for entry in entries:
        via = entry.partition("# via")[2]
        parents.setdefault(name_of(entry), set()).update(
            re.findall(r"#?\s+([a-z0-9.-]+)$", via, flags=re.M)
        )
    needed = {name_of(each.lower()) for each in PROJECT["dependencies"]}
    while more := {n for n in parents if n not in needed and parents[n] & needed}:
        needed |= more
    kept = [entry for entry in entries if name_of(entry) in needed]
    return "".join(re.sub(r"\n *#.*", "", entry) + "\n" for entry in kept)


def name_of(requirement):
    """The package that a requirement names."""
    return NAME.match(requirement).group()


def pinned(wheel):
    """The requirement that only this very wheel meets."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    version = PROJECT["version"]
    return f"{PROJECT['name']}=={version} \\\n    --hash=sha256:{digest}\n"


def download(requirements, folder):
    """Fetch the packages that `folder` does not hold yet."""
    with TemporaryDirectory() as elsewhere:
        listed = Path(elsewhere, "requirements.txt")
        listed.write_text(requirements)
        options = ["--quiet", "--only-binary=:all:", "--find-links", folder]
        run(*["pip", "download", *options, "--requirement", listed, "--dest", folder])


def run(module, *arguments):
    """Run a Python module; stop with what it says if it fails."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")


def contents(wheels, requirements):
    """What the bundle holds: the bytes of each file by its name."""
    files = {
        "START-HERE.md": ROOT / "tools" / "START-HERE.md",
        **{n: ROOT / n for n in ("STUDENTS.md", "LICENSE", "environment.yml")},
        **{f"data/{file.name}": file for file in (ROOT / "data").glob("[!.]*")},
        **{f"wheels/{file.name}": file for file in wheels.iterdir()},
    }
    guide = ROOT / "site" / "en"
    for file in [
        *(ROOT / "course").glob("*/*.ipynb"),
        *[guide / "students.md", *(guide / "pictures").glob("*.png")],
    ]:
        files[file.relative_to(ROOT).as_posix()] = file
    found = {name: file.read_bytes() for name, file in files.items()}
    return {**found, "requirements.txt": requirements.encode()}


def write_zip(target, folder, files):
    """Write files under one folder, in order and without times."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, files[name])


if __name__ == "__main__":
    main()
