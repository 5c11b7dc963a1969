package uk.panauthority.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The loopback ports of this machine: finds a free one, and says so when a wanted one is not. */
final class Ports {

    private Ports() {}

    /** A port that was free a moment ago; another process may still win the race for it. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("This machine has no free port left: " + e.getMessage(), e);
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
