/** Configuration: the environment, read once into a validated record that prints without its secrets. */
@NullMarked
package cleancity.kernel.config;

import org.jspecify.annotations.NullMarked;
