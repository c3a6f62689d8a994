package io.rendezvous.bff.admin.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsRuntimeWiring;
import graphql.scalars.ExtendedScalars;
import graphql.schema.idl.RuntimeWiring;

/** What the view takes from the graph and the language lacks. */
@DgsComponent
public class Scalars {

    @DgsRuntimeWiring
    public RuntimeWiring.Builder wire(RuntimeWiring.Builder wiring) {
        return wiring.scalar(ExtendedScalars.DateTime);
    }
}
