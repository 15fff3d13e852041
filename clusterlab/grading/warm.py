"""The warm parent: it imports once what an assignment needs, then forks for everyone.

It runs inside bubblewrap: no network, a read-only system, no gradebook, no solutions,
no submission. `clusterlab.grading.sandbox` starts it and gives the orders; each order
makes a child in name spaces of its own (see `walls`), or sends one a signal.
"""

import gc
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from contextlib import suppress
from importlib import import_module

from clusterlab.grading import walls


def main(orders, modules):
    """Import the modules, then obey orders until the grader hangs up."""
    warm_up(modules)
    orders.send(json.dumps({"ready": os.getpid()}).encode())
    with selectors.DefaultSelector() as selector:
        selector.register(orders, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is not orders:
                    selector.unregister(key.fd)
                    report_end(orders, key.fd, **key.data)
                    continue
                message, descriptors, _, _ = socket.recv_fds(orders, 65536, 8)
                if not message:
                    return
                child = obey(orders, json.loads(message), descriptors)
                if child:
                    selector.register(
                        os.pidfd_open(child["keeper"]), selectors.EVENT_READ, child
                    )


def warm_up(modules):
    """Do once what every child would do, and keep memory shared with the children."""
    sys.modules["debugpy"] = None  # nobody debugs here, and it is slow to import
    for module in modules:
        import_module(module)
    gc.collect()
    gc.freeze()  # collecting garbage in a child would copy every page


def obey(orders, order, descriptors):
    """Fork a child or send a signal; tell the grader the child's number."""
    if "signal" in order:
        with suppress(ProcessLookupError):
            os.kill(order["pid"], order["signal"])
        return None
    answer, tell = os.pipe()
    keeper = os.fork()
    if keeper == 0:
        leave(order, descriptors, tell)
    for descriptor in (*descriptors, tell):
        os.close(descriptor)
    with os.fdopen(answer) as reader:
        pid = int(reader.read() or 0)
    orders.send(json.dumps({"started": pid}).encode())
    return {"keeper": keeper, "pid": pid}


def leave(order, descriptors, tell):
    """Do what is ordered in new name spaces, never to return."""
    code = 1
    try:
        walls.leave_the_others(order["alone"])
        if order["alone"]:
            code = keep(order, descriptors, tell)
        else:
            os.write(tell, str(os.getpid()).encode())
            code = play(order, descriptors)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code % 256)


def keep(order, descriptors, tell):
    """Fork process 1, which takes all its own children with it, and wait for it."""
    inside, outside = socket.socketpair()
    child = os.fork()
    if child == 0:
        return play(order, [*descriptors, inside.fileno()])
    os.write(tell, str(child).encode())
    walls.keep_only([outside.fileno()])
    walls.seal_on_request(3)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def play(order, descriptors):
    """Play the role that is ordered, within walls."""
    os.setsid()  # a signal to its group reaches nobody else
    walls.keep_only(descriptors)
    walls.wall_in(**order["walls"])
    role = import_module(order["role"])
    walls.silence()
    role.main(**order["arguments"])
    return 0


def report_end(orders, descriptor, keeper, pid):
    os.close(descriptor)
    code = os.waitstatus_to_exitcode(os.waitpid(keeper, 0)[1])
    orders.send(json.dumps({"ended": pid, "code": code}).encode())


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
