package io.rendezvous.matching.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import java.util.Map;

/** People, as far as matching knows them: their ids. */
@DgsComponent
public class UserFetcher {

    @DgsEntityFetcher(name = "User")
    public User resolve(Map<String, Object> representation) {
        return new User(UserId.valueOf(String.valueOf(representation.get("id"))));
    }
}
