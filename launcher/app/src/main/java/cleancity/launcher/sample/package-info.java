/** Made-up life of the examination's office, lived over the public API as its people would. */
@NullMarked
package cleancity.launcher.sample;

import org.jspecify.annotations.NullMarked;
