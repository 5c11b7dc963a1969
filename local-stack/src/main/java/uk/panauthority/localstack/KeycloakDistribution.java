package uk.panauthority.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak unpacked from its zip and built once ({@code kc.sh build}, about half a minute), so that each start after
 * it can be {@code --optimized}. The folder can serve any number of instances, each with data of its own.
 *
 * <p>A folder whose unpacking or building was cut short lacks its mark and is made anew.
 */
final class KeycloakDistribution {

    private static final String MARK = "built-by-local-stack";

    /** Chosen at build time: a file database and no cluster, enough for one node on one machine. */
    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--cache=local");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /**
     * @param zip the distribution as published on Maven Central
     * @param folder where it is unpacked, beside other versions
     * @param log gets what the build says
     */
    static KeycloakDistribution ready(Path zip, Path folder, Path log) {
        if (Files.notExists(zip)) {
            throw new StackException("Keycloak's distribution is not at " + zip + "; build local-stack first.");
        }
        String version = zip.getFileName().toString().replace(".zip", "");
        Path home = folder.resolve(version);
        KeycloakDistribution distribution = new KeycloakDistribution(home);
        Path mark = home.resolve(MARK);
        if (Files.notExists(mark)) {
            Folders.delete(home);
            try {
                unpack(zip, home);
                distribution.build(log);
                Files.createFile(mark);
            } catch (IOException e) {
                throw new StackException("Keycloak cannot be unpacked into %s: %s.".formatted(home, e.getMessage()), e);
            }
        }
        return distribution;
    }

    Path home() {
        return home;
    }

    /**
     * The command line that {@code kc.sh} would end in. Running it without the script makes Keycloak our own child,
     * so that its process id is the one to stop.
     */
    List<String> command(Path instance, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx400m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // One developer's or one test's identity provider never earns back the second compiler, which doubles
                // the time of its start on two cores.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dkc.home.dir=" + instance,
                "-Djboss.server.config.dir=" + instance.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private void build(Path log) throws IOException {
        Process build = new ProcessBuilder(command(home, BUILD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (build.waitFor() != 0) {
                throw new StackException("Keycloak could not be built; its log is " + log + ".");
            }
        } catch (InterruptedException e) {
            build.destroy();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Keycloak was being built.", e);
        }
    }

    /** Leaves out the one folder that every entry of the zip begins with. */
    private static void unpack(Path zip, Path home) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = home.resolve(name).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("the zip names a file outside itself");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }
}
