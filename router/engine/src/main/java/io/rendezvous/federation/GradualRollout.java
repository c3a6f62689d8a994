package io.rendezvous.federation;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Decides, for each operation, which subgraph answers a field under {@code @override} with a label. */
@FunctionalInterface
public interface GradualRollout {

    /** True when the overriding subgraph answers, false when the one that the field moves away from does. */
    boolean isOn(String label, GraphQlRequest request);

    /** {@code percent(n)} is on for n of a hundred operations, by chance; every other label is off. */
    static GradualRollout byChance() {
        var percent = Pattern.compile("percent\\((\\d+(?:\\.\\d+)?)\\)");
        return (label, _) -> {
            var share = percent.matcher(label);
            return share.matches() && ThreadLocalRandom.current().nextDouble(100) < Double.parseDouble(share.group(1));
        };
    }
}
