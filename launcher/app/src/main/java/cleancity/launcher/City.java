package cleancity.launcher;

import cleancity.campaign.CampaignConfig;
import cleancity.campaign.CampaignService;
import cleancity.complaint.ComplaintConfig;
import cleancity.complaint.ComplaintService;
import cleancity.evaluation.EvaluationConfig;
import cleancity.evaluation.EvaluationService;
import cleancity.gateway.GatewayConfig;
import cleancity.gateway.GatewayService;
import cleancity.gateway.staff.NewPassword;
import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.security.RemoteKeys;
import cleancity.launcher.sample.ExaminationSample;
import cleancity.survey.SurveyConfig;
import cleancity.survey.SurveyService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The gateway and the four services in this process, on stores that are already up. */
final class City implements AutoCloseable {
    /** What each needs 32 random bytes for. */
    static final List<String> SECRETS = List.of("GATEWAY_SECRET", "COMPLAINT_SECRET", "SURVEY_SECRET");

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Duration KEYS_LIMIT = Duration.ofSeconds(30);

    private final Closing closing = new Closing();
    private final Platform platform = closing.add(Platform.create());
    private final ComplaintConfig complaint;
    private final CampaignConfig campaign;
    private final SurveyService survey;
    private final GatewayService gateway;

    private City(Map<String, String> variables) {
        var surveyConfig = SurveyConfig.from(Environment.of(variables));
        var keys = closing.add(new RemoteKeys(surveyConfig.service().jwks()));
        survey = closing.add(SurveyService.start(surveyConfig, platform.withOwnMeters(), keys));
        complaint = ComplaintConfig.from(Environment.of(variables));
        closing.add(ComplaintService.start(complaint, platform.withOwnMeters(), keys));
        campaign = CampaignConfig.from(Environment.of(variables));
        closing.add(CampaignService.start(campaign, platform.withOwnMeters(), keys));
        var evaluation = EvaluationConfig.from(Environment.of(variables));
        closing.add(EvaluationService.start(evaluation, platform.withOwnMeters(), keys));
        gateway = closing.add(
                GatewayService.start(GatewayConfig.from(Environment.of(variables)), platform.withOwnMeters()));
        awaitKeys(keys);
    }

    /** The services learn the gateway's keys a moment after it is up; nobody who signs in may meet a stranger's answer. */
    private static void awaitKeys(RemoteKeys keys) {
        long end = System.nanoTime() + KEYS_LIMIT.toNanos();
        while (!keys.ready()) {
            if (System.nanoTime() > end) {
                throw new Halt(
                        "The services could not fetch the gateway's keys within " + KEYS_LIMIT.toSeconds() + " s.");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static City start(Map<String, String> variables) {
        return new City(variables);
    }

    /** Staff accounts this start has made; empty from the second start on. */
    List<NewPassword> firstAccounts() {
        return gateway.firstAccounts();
    }

    SurveyService survey() {
        return survey;
    }

    void sampleCases(cleancity.complaint.demo.SampleSettings settings, ProgressListener progress) {
        ComplaintService.sample(complaint, platform.withOwnMeters(), settings, progress);
    }

    void sampleCampaigns(cleancity.campaign.demo.SampleSettings settings, ProgressListener progress) {
        CampaignService.sample(campaign, settings, platform.withOwnMeters(), progress);
    }

    int sampleExamination(long seed, ProgressListener progress) {
        var origin = LocalVariables.at(gateway.port());
        return ExaminationSample.make(origin, this::token, seed, LocalDate.now(CITY), progress);
    }

    private String token(String username) {
        return gateway.tokenFor(username)
                .orElseThrow(() -> new Halt("The sample data needs the first account \"%s\".".formatted(username)));
    }

    /** The public door first, then the services, each flushing what it still has to tell. */
    @Override
    public void close() {
        closing.close();
    }
}
