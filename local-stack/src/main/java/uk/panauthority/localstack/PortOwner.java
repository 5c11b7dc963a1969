package uk.panauthority.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which process listens on a port, from Linux's {@code /proc}. On other systems, and for processes of other
 * users, it can only say that it is another program.
 */
final class PortOwner {

    private static final String LISTEN = "0A";
    private static final String UNKNOWN = "another program";

    private PortOwner() {}

    static String describe(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
                sockets.addAll(listeningSockets(Path.of(table), port));
            }
            return sockets.isEmpty() ? UNKNOWN : processHolding(sockets);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Socket inodes in the kernel's table, whose columns are: slot, local address, remote address, state, … inode. */
    private static Set<String> listeningSockets(Path table, int port) throws IOException {
        String portSuffix = ":%04X".formatted(port);
        Set<String> inodes = new HashSet<>();
        for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
            String[] column = line.strip().split("\\s+");
            if (column.length > 9
                    && column[1].toUpperCase(Locale.ROOT).endsWith(portSuffix)
                    && column[3].equals(LISTEN)) {
                inodes.add("socket:[" + column[9] + "]");
            }
        }
        return inodes;
    }

    private static String processHolding(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    String name = Files.readString(process.resolve("comm")).strip();
                    return "process " + process.getFileName() + " (" + name + ")";
                }
            }
        }
        return UNKNOWN;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException e) {
            return false; // gone meanwhile, or another user's
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
