"""Fetch the scripts that the pages need from their npm packages, once.

The website loads nothing from other hosts. Each package is pinned by version and
checksum; what is kept of it lands in ``build/vendor``.
"""

import hashlib
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True)
class Package:
    """An npm package: its checksum, and which of its files the website needs."""

    name: str
    version: str
    sha512: str
    wanted: tuple

    @property
    def folder(self):
        """The folder its files stand in: the name without the owner."""
        return self.name.rpartition("/")[-1]


PACKAGES = (
    Package(
        "requirejs",
        "2.3.8",
        "eff71348b39d6243413497033167fe96e16f32b8959bb798c69e017050ac017d"
        "30178db557271ee525cfd7b73e25de68b5728635e848a27165c905d2a302fa33",
        ("require.js",),
    ),
    Package(  # draws ipywidgets 8 without a kernel
        "@jupyter-widgets/html-manager",
        "1.0.15",
        "e6d841215eb298d8263d5387bf3c7e806cbc6522a649ace1b46c38fdce312435"
        "734611bd3d3790b118c5dc5513a29bc58bffd200178dcf5ca9e3b6c2ac9dc240",
        ("dist/embed-amd.js", "dist/*.woff2"),
    ),
    Package(
        "mathjax",
        "3.2.2",
        "06df9249553c7811b6ef30a155ec0e89c62ced7b1db78d2a9b8f94a47c97ee4d"
        "3f3bd36588f73ec7bee4d7f144b0fb2328f64626fb5164cd6f3be81e5b43a11b",
        (
            "es5/tex-chtml.js",
            "es5/input/tex/extensions/*.js",
            "es5/output/chtml/fonts/woff-v2/*.woff",
        ),
    ),
)


def vendored(folder):
    """Return the folder of each package's files, fetching what is not there yet."""
    folders = {}
    for package in PACKAGES:
        target = folder / f"{package.folder}-{package.version}"
        if not target.is_dir():
            print(f"Fetching {package.name} {package.version} from npm ...")
            unpack(download(package, folder), package, target)
        folders[package.folder] = target
    return folders


def download(package, folder):
    """Download a package's archive and compare its checksum."""
    if shutil.which("npm") is None:
        raise FileNotFoundError(
            f"There is no npm to fetch {package.name} with; install Node.js."
        )
    folder.mkdir(parents=True, exist_ok=True)
    packed = f"{package.name}@{package.version}"
    subprocess.run(["npm", "pack", "--silent", packed], cwd=folder, check=True)
    name = f"{package.name.lstrip('@').replace('/', '-')}-{package.version}.tgz"
    archive = folder / name
    found = hashlib.sha512(archive.read_bytes()).hexdigest()
    if found != package.sha512:
        archive.unlink()
        raise ValueError(
            f"The checksum of {packed} is {found}, not {package.sha512}; do not use it."
        )
    return archive


def unpack(archive, package, target):
    """Unpack the wanted files, all or none, and delete the archive."""
    with (
        TemporaryDirectory(dir=target.parent) as unfinished,
        tarfile.open(archive) as tar,
    ):
        for member in tar.getmembers():
            path = member.name.removeprefix("package/")
            if any(fnmatch(path, pattern) for pattern in package.wanted):
                file = Path(unfinished, "package", path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(tar.extractfile(member).read())
        Path(unfinished, "package").rename(target)
    archive.unlink()
