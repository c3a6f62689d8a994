package io.rendezvous.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a server complained of last, for a sentence on the console. */
final class LogTail {
    private static final int LINES = 40;
    private static final Pattern COMPLAINT = Pattern.compile(".*?\\b(?:FATAL|PANIC|ERROR|error):\\s*(.*)");

    private LogTail() {}

    /** The last complaint, else the last line, else that the log is silent. */
    static String complaint(Path log) {
        var lines = lines(log);
        if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return "the disk is full";
        }
        return last(lines, line -> COMPLAINT.matcher(line).matches())
                .map(line -> COMPLAINT.matcher(line).replaceFirst("$1"))
                .or(() -> last(lines, line -> !line.isBlank()))
                .map(String::strip)
                .orElse("it left nothing in its log");
    }

    private static Optional<String> last(List<String> lines, Predicate<String> wanted) {
        return lines.reversed().stream().filter(wanted).findFirst();
    }

    private static List<String> lines(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }
}
