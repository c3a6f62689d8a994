package io.rendezvous.federation.execution;

import com.sun.management.ThreadMXBean;
import io.rendezvous.federation.plan.Plan;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures reading and writing of one answer of some 88 KB: users with reviews of products with reviews, seven levels
 * deep. Run its {@code main}; it prints the best of several rounds.
 */
final class TapeBenchmark {

    private static final String PRODUCT =
            "\"inStock\":true,\"name\":\"Table of oak\",\"price\":899,\"shippingEstimate\":50,\"upc\":\"1\",\"weight\":100";
    private static final String USER = "\"id\":\"1\",\"username\":\"annfe\",\"name\":\"Ann Featherston\"";
    private static final int ROUNDS = 12;
    private static final int RUNS = 2_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private TapeBenchmark() {}

    public static void main(String[] arguments) {
        var body = body().getBytes(StandardCharsets.UTF_8);
        var program = Program.of(plan());
        var workspace = new Workspace.Pool().take(0);
        var root = new int[1];
        var read = best(() -> root[0] = read(program, workspace.tape(), body));
        var write = best(() -> write(program, workspace, root[0]));
        System.out.printf(
                Locale.ROOT,
                "%d bytes in, %d out, %d cells%nread %s%nwrite %s%n",
                body.length,
                workspace.response().size(),
                workspace.tape().size(),
                read,
                write);
    }

    /** Processor time and bytes allocated for one run, in the best of several rounds. */
    private record Cost(double micros, long bytes) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f µs, %d bytes allocated", micros, bytes);
        }
    }

    private static Cost best(Runnable run) {
        var best = new Cost(Double.MAX_VALUE, 0);
        for (var round = 0; round < ROUNDS; round++) {
            var bytes = THREADS.getCurrentThreadAllocatedBytes();
            var time = THREADS.getCurrentThreadCpuTime();
            for (var i = 0; i < RUNS; i++) {
                run.run();
            }
            var micros = (THREADS.getCurrentThreadCpuTime() - time) / 1e3 / RUNS;
            if (micros < best.micros()) {
                best = new Cost(micros, (THREADS.getCurrentThreadAllocatedBytes() - bytes) / RUNS);
            }
        }
        return best;
    }

    private static int read(Program program, Tape tape, byte[] body) {
        tape.reset(program.plan().positions().size());
        var log = new ErrorLog();
        var answers = new Answers(program, tape, log, new SubgraphErrors(ErrorMasking.knownCodes(), log, "r1"));
        var into = ((Program.RootStep) program.steps().getFirst()).into();
        var root = tape.allocate(into.width, into.type);
        answers.root(root, into, body, "all");
        return root;
    }

    private static void write(Program program, Workspace workspace, int root) {
        workspace.response().truncate(0);
        new ResponseWriter(workspace.tape(), program, workspace.response(), new ErrorReport("r1"))
                .write(program.writer(), root, new ErrorLog());
    }

    private static Plan plan() {
        var product = "inStock name price shippingEstimate upc weight";
        var typed = "inStock:Boolean name:String price:Int shippingEstimate:Int upc:String! weight:Int";
        var tail = "author { id username name reviews { id body product { " + product + " } } }";
        var typedTail = "author { id:ID! username:String name:String reviews[] { id:ID! body:String product { " + typed
                + " } } }";
        return TestPlan.query("Query", "User", "Review", "Product")
                .position("Query", "users:1 topProducts:8")
                .position("User", "id username name reviews:2")
                .position("Review", "id body product:3")
                .position("Product", product + " reviews:4")
                .position("Review", "id body author:5")
                .position("User", "id username name reviews:6")
                .position("Review", "id body product:7")
                .position("Product", product)
                .position("Product", product + " reviews:9")
                .position("Review", "id body author:5")
                .fetch(
                        0,
                        "{ users { id username name reviews { id body product { " + product + " reviews { id body "
                                + tail + " } } } } topProducts { " + product + " reviews { id body " + tail + " } } }")
                .write("{ users[] { id:ID! username:String name:String reviews[] { id:ID! body:String product { "
                        + typed
                        + " reviews[] { id:ID! body:String " + typedTail + " } } } } topProducts[] { " + typed
                        + " reviews[] { id:ID! body:String " + typedTail + " } } }");
    }

    private static String body() {
        var innerReview = review("\"product\":{" + PRODUCT + "}");
        var author = "\"author\":{" + USER + ",\"reviews\":" + list(2, innerReview) + "}";
        var product = "{" + PRODUCT + ",\"reviews\":" + list(4, review(author)) + "}";
        var user = "{" + USER + ",\"reviews\":" + list(2, review("\"product\":" + product)) + "}";
        return "{\"data\":{\"users\":" + list(6, user) + ",\"topProducts\":" + list(3, product) + "}}";
    }

    private static String review(String more) {
        return "{\"id\":\"1\",\"body\":\"" + "Good colour, works daily. ".repeat(13) + "\"," + more + "}";
    }

    private static String list(int size, String item) {
        return IntStream.range(0, size).mapToObj(_ -> item).collect(Collectors.joining(",", "[", "]"));
    }
}
