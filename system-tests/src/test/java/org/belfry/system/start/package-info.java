/** Starting Belfry: configuration, set-up, packaging, the README's five minutes. */
@NullMarked
package org.belfry.system.start;

import org.jspecify.annotations.NullMarked;
