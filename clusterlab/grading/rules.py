"""What one submission may use up."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """Limits on one submission; generous to honest work, tight for the rest."""

    seconds_per_cell: float = 30
    seconds_per_notebook: float = 120
    megabytes_of_memory: int = 4096
    megabytes_of_disk: int = 64
    processes: int = 64

    @property
    def walls(self):
        """The same as arguments of `clusterlab.grading.walls.wall_in`."""
        return {
            "megabytes": self.megabytes_of_disk,
            "limits": {
                "RLIMIT_AS": self.megabytes_of_memory * 2**20,
                "RLIMIT_CPU": int(self.seconds_per_notebook * 2),
                "RLIMIT_NPROC": self.processes,
                "RLIMIT_FSIZE": self.megabytes_of_disk * 2**20,
                "RLIMIT_NOFILE": 256,
                "RLIMIT_CORE": 0,
            },
        }
