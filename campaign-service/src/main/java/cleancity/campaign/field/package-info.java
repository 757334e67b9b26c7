/** Work in the streets: mosquito field sheets with their indices, and shops that answer for what lies before their doors. */
@NullMarked
package cleancity.campaign.field;

import org.jspecify.annotations.NullMarked;
