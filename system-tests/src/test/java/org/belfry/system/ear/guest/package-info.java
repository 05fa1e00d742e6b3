/** An application in the same EAR, which sees nothing of Belfry's but notifications-api. */
@NullMarked
package org.belfry.system.ear.guest;

import org.jspecify.annotations.NullMarked;
