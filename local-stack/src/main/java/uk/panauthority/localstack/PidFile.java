package uk.panauthority.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers a process across kills of its parent. The file holds the process id and a mark of its start, {@code pid
 * mark} on one line, because ids are used again and a stranger must never be stopped. The {@code platform} script
 * reads and writes the same form: the mark is the start in clock ticks of Linux's {@code /proc/PID/stat}, and what
 * {@code ps -o lstart=} prints elsewhere.
 */
final class PidFile {

    private static final int START_TICKS = 19; // the 22nd field, counted behind the command's closing bracket

    private static final int STATE = 0;
    private static final String ENDED = "Z";
    private static final Duration POLL = Duration.ofMillis(50);

    private PidFile() {}

    static void write(Path file, ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startMark(process.pid()) + "\n");
        } catch (IOException e) {
            throw new StackException("The file %s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** The very process that was written down, when it still runs. */
    static Optional<ProcessHandle> running(Path file) {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            String[] line = Files.readString(file).strip().split(" ", 2);
            long pid = Long.parseLong(line[0]);
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> line.length == 2 && !line[1].isEmpty() && line[1].equals(startMark(pid)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // half written: whoever wrote it was killed before the process mattered
        }
    }

    /** Stops the process that was written down, gently and then not, and forgets it. */
    static void stopLeftOver(Path file, int patienceSeconds) {
        running(file).ifPresent(process -> {
            process.destroy();
            if (!exits(process, patienceSeconds)) {
                process.destroyForcibly();
                exits(process, patienceSeconds);
            }
        });
        forget(file);
    }

    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("The file %s cannot be removed: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** Waits for an end; a process that has ended and that nobody has buried yet, as in containers, counts as gone. */
    static boolean exits(ProcessHandle process, int patienceSeconds) {
        String mark = startMark(process.pid());
        long deadline = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        while (process.isAlive() && !mark.isEmpty() && startMark(process.pid()).equals(mark)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static String startMark(long pid) {
        try {
            Path stat = Path.of("/proc", Long.toString(pid), "stat");
            if (Files.exists(stat)) {
                String text = Files.readString(stat);
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                return fields[STATE].equals(ENDED) ? "" : fields[START_TICKS];
            }
            ProcessBuilder ps = new ProcessBuilder("ps", "-o", "lstart=", "-p", Long.toString(pid));
            ps.environment().put("LC_ALL", "C");
            return new String(ps.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return ""; // the process has just gone; an empty mark matches nothing that lives
        }
    }
}
