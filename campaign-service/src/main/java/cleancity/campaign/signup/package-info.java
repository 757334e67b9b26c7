/**
 * Getting a place, waiting for one, giving it back.
 *
 * <p><b>Who decides.</b> The shift's document holds the places given and the line before it. What becomes of them is decided
 * by {@link cleancity.campaign.model.Seating} alone and written in one update of that document, under the version that was
 * read and with the facts of the change in it. A person-level record says only that there is a
 * sign-up; its unique indexes keep a person from being on a shift twice or at two places at once. Whether a sign-up means
 * a place or a place in line is always read from the shift, so moving up needs no second write.
 *
 * <p><b>Signing up</b> is: (1) write the record, pending; (2) claim at the shift; (3) mark the record seated.
 * <b>Leaving</b> is: (1) mark the record leaving; (2) release at the shift, which moves up the first in line; (3) mark it
 * cancelled. What a crash leaves behind, and what {@link cleancity.campaign.signup.RecoverSignUps} makes of it:
 *
 * <ul>
 *   <li>before sign-up (1): nothing.
 *   <li>between sign-up (1) and (2): a pending record without a seat. The shift fences the sign-up off, so that a claim
 *       that is still under way somewhere can never succeed, then the record is undone and the person's time is free.
 *   <li>between (2) and (3): a pending record with a seat. The record is marked seated. The person has been told by the
 *       fact, which was part of (2).
 *   <li>between leaving (1) and (2): a leaving record with a seat. The seat is released; if there is none, the shift
 *       fences the sign-up off as above. Then the record is marked cancelled.
 *   <li>between (2) and (3): a leaving record without a seat. It is marked cancelled.
 * </ul>
 *
 * Every step may be repeated: a claim by a sign-up that has a seat, and a release by one that has none, change nothing. A
 * client that repeats its request walks on from wherever the first attempt stopped.
 *
 * <p><b>What a shift lets go by itself</b> (a request that is denied, an offer that ends) and where a shift is moved to, the
 * records have to follow. The update that decides it leaves a note of it in the shift's document; {@link
 * cleancity.campaign.signup.KeepLines} takes the notes one by one, changes the record and then removes the note, so a
 * crash in between only means doing it again.
 *
 * <p><b>Approval.</b> A request holds nothing but the person's time. When it is approved it becomes a claim like any other,
 * in the order of approval: the organiser answers for that order, and nobody in line is passed.
 *
 * <p><b>Offers.</b> Whoever moves up is offered a place, which is held (it counts as taken, though its person is no
 * participant yet). Accepting and ending an offer look at the same seat and the same instant, one
 * after the other, so exactly one of them happens. Whoever lets an offer end has left the line; the place goes to the next.
 *
 * <p><b>Places kept for teams.</b> Until their time, nobody alone gets one, and a team that fits on them alone may pass
 * people who wait alone, who could not have had them. Teams never pass teams.
 *
 * <p><b>Reordering</b> hands the sequences of the line out anew, so that it is still served by sequence.
 *
 * <p><b>Side by side.</b> A process lets its commands on one shift take turns and writes those that wait together at once.
 * That is for speed only: processes do not know of each other, and the store decides. A shift that was full a moment ago
 * may be remembered as full, never as free.
 *
 * <p><b>The line is strict.</b> Whoever comes while somebody is in line waits too, even if places are free; a team waits
 * for its places together and holds the line meanwhile. So a place is empty only when nobody waits, when the first in
 * line is a team that is larger than what is free, or when it is kept for teams and no team in turn fits.
 */
@NullMarked
package cleancity.campaign.signup;

import org.jspecify.annotations.NullMarked;
