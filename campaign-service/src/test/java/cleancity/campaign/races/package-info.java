/**
 * The repeatable proof that places are never oversold, the line is served in order and no place stays empty while the
 * first in line fits it: {@link cleancity.campaign.races.CheckRaces}.
 */
@NullMarked
package cleancity.campaign.races;

import org.jspecify.annotations.NullMarked;
