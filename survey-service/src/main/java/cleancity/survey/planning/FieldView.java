package cleancity.survey.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field board on the wire, with a page of its communities. */
record FieldView(
        String wave,
        String area,
        Instant opensAt,
        Instant closesAt,
        double elapsed,
        int communities,
        long wanted,
        long got,
        double due,
        long lagging,
        @Nullable Long invitations,
        List<FieldRowView> items,
        @Nullable String next) {}
