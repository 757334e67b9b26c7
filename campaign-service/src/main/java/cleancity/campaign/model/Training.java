package cleancity.campaign.model;

import cleancity.kernel.model.LocalText;
import java.time.LocalDate;

/** A training that was or will be held before the work (志愿服务条例, article 16). */
public record Training(LocalText title, LocalDate heldOn) {}
