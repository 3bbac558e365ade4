/* All models of the program, for those who open the database. */
#ifndef MODELS_H
#define MODELS_H

#include "role.h"
#include "song.h"
#include "user.h"

#define MODELS ORM_MODELS(user, song, role)

#endif
