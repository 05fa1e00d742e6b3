/** Classes that break a rule of the identity's on purpose. */
@NullMarked
package org.belfry.platform.identity.violations;

import org.jspecify.annotations.NullMarked;
