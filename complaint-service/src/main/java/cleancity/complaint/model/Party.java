package cleancity.complaint.model;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.util.Locale;

/** In which part somebody acts on a case. */
public enum Party {
    OFFICE,
    INSPECTOR,
    /** A handler of the unit the case was dispatched to. */
    HANDLER,
    /** Whoever wrote the report. Somebody who joined it is not: they may leave, never end what another asked for. */
    REPORTER,
    SYSTEM;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(Actor actor, CaseFile file) {
        return switch (this) {
            case OFFICE -> actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR);
            case INSPECTOR -> actor.hasAny(Role.INSPECTOR);
            case HANDLER ->
                actor.hasAny(Role.HANDLER)
                        && actor.unit() != null
                        && actor.unit().equals(file.progress().unit());
            case REPORTER -> actor.kind() == Actor.Kind.RESIDENT && file.isWrittenBy(actor.id());
            case SYSTEM -> actor.kind() == Actor.Kind.SYSTEM;
        };
    }
}
