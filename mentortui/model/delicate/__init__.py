"""What had better not be written about a person: where it stands in a text, so that it can be asked about."""

from mentortui.model.delicate.flagging import flags
from mentortui.model.delicate.kinds import Flag, Kind

__all__ = ["Flag", "Kind", "flags"]
