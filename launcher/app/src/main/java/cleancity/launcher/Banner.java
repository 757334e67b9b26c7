package cleancity.launcher;

import cleancity.gateway.staff.NewPassword;
import cleancity.stores.EmbeddedStores;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Says what listens where, how to sign in and how to stop. */
final class Banner {
    private final PrintStream out;

    Banner(PrintStream out) {
        this.out = out;
    }

    /** @param accounts staff accounts of a first start, whose passwords are shown this once; else empty */
    void print(LocalSettings settings, EmbeddedStores stores, List<NewPassword> accounts, double seconds) {
        var ports = settings.ports();
        out.printf(Locale.ROOT, "ready in %.1f s%n%n", seconds);
        out.printf(
                "  residents        http://localhost:%d          (on a phone: this machine's address)%n",
                ports.gateway());
        out.printf("  staff console    http://localhost:%d/staff/%n", ports.gateway());
        out.printf("  contracts        http://localhost:%d/docs%n", ports.gateway());
        out.printf(
                "  services         survey %d, complaint %d, campaign %d, evaluation %d; health and metrics 1000 above each%n",
                ports.survey(), ports.complaint(), ports.campaign(), ports.evaluation());
        out.printf("  MongoDB          %s%n", withoutPassword(stores.mongodbUri()));
        out.printf("  Redis            %s%n", withoutPassword(stores.redisUri()));
        out.printf("  Kafka            %s%n%n", stores.kafkaBootstrapServers());
        out.println("  Residents sign in through a stand-in for WeChat, marked on every page: pick any identity.");
        if (accounts.isEmpty()) {
            out.println("  Staff sign in with the passwords of the first start; an administrator can reset one.");
        } else {
            accounts(accounts);
        }
        out.printf("%n  Stop with Ctrl-C; the data stays in %s%n%n", settings.data());
    }

    void accounts(List<NewPassword> accounts) {
        if (!accounts.isEmpty()) {
            out.println("  Staff accounts, made just now. Their passwords are shown this once:");
            accounts.forEach(each -> out.printf("    account %-12s password %s%n", each.username(), each.password()));
        }
    }

    private static String withoutPassword(String address) {
        return address.replaceAll("//[^/@]*@", "//•••@");
    }
}
