package io.rendezvous.content.comment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class CommentLoader extends BatchLoader<CommentId, Comment> {

    private final CommentRepository comments;

    CommentLoader(Tenancy tenancy, CommentRepository comments) {
        super(tenancy, Permission.READ_PROFILE);
        this.comments = comments;
    }

    @Override
    protected Mono<Map<CommentId, Comment>> load(Set<CommentId> ids, Viewer viewer) {
        return comments.find(ids).collectMap(Comment::id);
    }
}
