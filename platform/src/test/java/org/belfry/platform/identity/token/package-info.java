@NullMarked
package org.belfry.platform.identity.token;

import org.jspecify.annotations.NullMarked;
