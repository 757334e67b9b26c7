package cleancity.gateway.store;

import cleancity.gateway.model.SignIn;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A sign-in as stored. */
public record SignInDocument(
        @BsonId String id,
        String staff,
        int epoch,
        String address,
        String agent,
        Instant openedAt,
        Instant seenAt,
        Instant endsAt) {

    static SignInDocument of(SignIn each) {
        return new SignInDocument(
                each.id(),
                each.staff(),
                each.epoch(),
                each.address(),
                each.agent(),
                each.openedAt(),
                each.seenAt(),
                each.endsAt());
    }

    SignIn toDomain() {
        return new SignIn(id, staff, epoch, address, agent, openedAt, seenAt, endsAt);
    }
}
