package cleancity.launcher;

import java.util.Arrays;
import java.util.Locale;

/** What the launcher is asked to do. */
enum Command {
    /** Start everything and serve until told to stop. */
    RUN,
    /** Add months of marked sample data and stop. */
    DEMO,
    /** Start the stores only and run another program on them. */
    STORES;

    static Command from(String[] args) {
        var name = args.length == 0 ? "run" : args[0];
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Halt("Unknown command \"%s\": use run, demo or stores.".formatted(name)));
    }
}
