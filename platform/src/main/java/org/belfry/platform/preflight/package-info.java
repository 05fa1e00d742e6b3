/** What the launcher asks before it boots a server: no class of this package needs one. */
@NullMarked
package org.belfry.platform.preflight;

import org.jspecify.annotations.NullMarked;
