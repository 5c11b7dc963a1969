package uk.panauthority.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback ports of this machine: finds a free one, and says so when a wanted one is not. */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int END = 32_000;
    private static final int TRIES = 100;

    private Ports() {}

    /**
     * A port that was free a moment ago. It lies below those that systems give to outgoing connections: one of them would
     * take it before a server listens there, when several builds run on one machine.
     *
     * @throws StackException when none is found
     */
    public static int free() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackException("This machine has no free port left.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @param server what wants the port, for the message
     * @throws StackException naming the port, when something else listens there
     */
    static void requireFree(int port, String server) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StackException(
                    "Port %d, which %s needs, is taken by %s.".formatted(port, server, PortOwner.describe(port)), e);
        }
    }
}
