package cleancity.campaign.store;

import cleancity.campaign.model.Insurance;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.Training;
import cleancity.kernel.model.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requirements as stored; the day of the training is its ISO text, for a day has no instant. */
public record RequirementsDocument(
        boolean dangerous,
        int minimumAge,
        List<String> skills,
        @Nullable InsuranceDocument insurance,
        @Nullable TrainingDocument training) {
    /** Insurer and number of the policy. */
    public record InsuranceDocument(String insurer, String policy) {}

    /** Title by language and day. */
    public record TrainingDocument(Map<String, String> title, String heldOn) {}

    static RequirementsDocument of(Requirements requirements) {
        var insurance = requirements.insurance();
        var training = requirements.training();
        return new RequirementsDocument(
                requirements.dangerous(),
                requirements.minimumAge(),
                requirements.skills(),
                insurance == null ? null : new InsuranceDocument(insurance.insurer(), insurance.policy()),
                training == null
                        ? null
                        : new TrainingDocument(
                                training.title().byLanguage(), training.heldOn().toString()));
    }

    Requirements toDomain() {
        return new Requirements(
                dangerous,
                minimumAge,
                skills,
                insurance == null ? null : new Insurance(insurance.insurer(), insurance.policy()),
                training == null
                        ? null
                        : new Training(new LocalText(training.title()), LocalDate.parse(training.heldOn())));
    }
}
