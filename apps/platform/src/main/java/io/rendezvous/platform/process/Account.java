package io.rendezvous.platform.process;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whom the servers run as. PostgreSQL refuses to run as root, so root steps down to {@code nobody}. */
public record Account(int user, int group, boolean steppedDown) {
    private static final Path USERS = Path.of("/etc/passwd");

    /**
     * A checkout below /root is closed to nobody; this one capability passes through it. Without the secure bit,
     * access(2), by which initdb looks for its programs, would not count it.
     */
    private static final List<String> PASS_THROUGH = List.of(
            "--securebits", "+no_setuid_fixup", "--inh-caps", "+dac_override", "--ambient-caps", "+dac_override");

    /** The owner of the folder where it exists, else this process's user, else (for root) nobody. */
    public static Account forServersOn(Path folder) {
        var self = self();
        if (!Files.exists(folder)) {
            return self.user == 0 ? nobody() : self;
        }
        var owner = owner(folder);
        if (self.user == 0) {
            return owner.user == 0 ? nobody() : owner;
        }
        if (owner.user != self.user) {
            throw new Refusal("The data folder " + folder + " belongs to another user, because root once started the"
                    + " platform here: start it as root again, or remove the folder.");
        }
        return self;
    }

    /** Makes the folder where it is missing, closed to everyone else. */
    public void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            give(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes this account the owner of the file or folder itself, not of what is in it. */
    public void give(Path path) throws IOException {
        if (steppedDown) {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        }
    }

    /** What {@code setpriv} is told to become this account and still reach the folder. */
    List<String> stepDown(Path folder) {
        var options = new ArrayList<String>();
        if (steppedDown) {
            options.addAll(List.of("--reuid", "" + user, "--regid", "" + group, "--clear-groups"));
            if (!reachable(folder)) {
                options.addAll(PASS_THROUGH);
            }
        }
        return List.copyOf(options);
    }

    private static Account self() {
        var unix = new UnixSystem();
        return new Account((int) unix.getUid(), (int) unix.getGid(), false);
    }

    private static Account nobody() {
        try (var users = Files.lines(USERS)) {
            return users.map(line -> line.split(":"))
                    .filter(fields -> fields[0].equals("nobody") && fields.length > 3)
                    .map(fields -> new Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true))
                    .findFirst()
                    .orElseThrow(() ->
                            new Refusal("PostgreSQL refuses to run as root and there is no user nobody to run it as;"
                                    + " start the platform as an ordinary user."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Account owner(Path folder) {
        try {
            var user = (int) Files.getAttribute(folder, "unix:uid");
            return new Account(user, (int) Files.getAttribute(folder, "unix:gid"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reachable(Path folder) {
        for (var at = folder.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            if (!permissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static Set<PosixFilePermission> permissions(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
