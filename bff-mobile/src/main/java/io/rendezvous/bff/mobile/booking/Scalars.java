package io.rendezvous.bff.mobile.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsRuntimeWiring;
import graphql.scalars.ExtendedScalars;
import graphql.schema.idl.RuntimeWiring;

@DgsComponent
class Scalars {

    @DgsRuntimeWiring
    RuntimeWiring.Builder wire(RuntimeWiring.Builder wiring) {
        return wiring.scalar(ExtendedScalars.DateTime);
    }
}
