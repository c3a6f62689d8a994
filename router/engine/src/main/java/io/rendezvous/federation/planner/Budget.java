package io.rendezvous.federation.planner;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.operation.RequestRefusedException;

/** What one operation may cost to plan: an operation that needs more is refused, planning never hangs. */
final class Budget {

    private static final long STEPS = 5_000_000;
    private static final int FETCHES = 512;

    private long steps;

    void spend(long more) {
        steps += more;
        if (steps > STEPS) {
            throw tooComplex();
        }
    }

    void checkFetches(int fetches) {
        if (fetches > FETCHES) {
            throw tooComplex();
        }
    }

    private static RequestRefusedException tooComplex() {
        return new RequestRefusedException(ErrorCode.OPERATION_TOO_COMPLEX, "The operation takes too long to plan");
    }
}
