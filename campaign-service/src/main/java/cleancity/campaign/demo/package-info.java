/** What a new installation starts with, and months of sample data. */
@NullMarked
package cleancity.campaign.demo;

import org.jspecify.annotations.NullMarked;
