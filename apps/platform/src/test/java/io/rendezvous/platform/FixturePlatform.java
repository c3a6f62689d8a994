package io.rendezvous.platform;

import io.rendezvous.platform.fixture.FailingFixture;
import io.rendezvous.platform.fixture.ReactiveFixture;
import io.rendezvous.platform.fixture.ServletFixture;
import io.rendezvous.platform.launch.DemoData;
import io.rendezvous.platform.launch.Kind;
import io.rendezvous.platform.launch.Part;
import java.util.List;

/** A platform of two fixtures, which take the names and with them the database roles of real parts. */
final class FixturePlatform {
    static final Part SERVLET = new Part("identity", Kind.IDENTITY, 0, ServletFixture::application);
    static final Part REACTIVE = new Part("users", Kind.SUBGRAPH, 0, ReactiveFixture::application);
    static final Part FAILING = new Part("router", Kind.DOOR, 0, FailingFixture::application);
    static final List<Part> PARTS = List.of(SERVLET, REACTIVE);

    private FixturePlatform() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(Rendezvous.run(List.of(arguments), PARTS, DemoData.NONE));
    }

    /** One part more, which does not start. */
    static final class Broken {
        static final List<Part> PARTS = List.of(REACTIVE, FAILING);

        private Broken() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.exit(Rendezvous.run(List.of(arguments), PARTS, DemoData.NONE));
        }
    }
}
