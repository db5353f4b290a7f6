<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="clockwork" tilewidth="16" tileheight="16" tilecount="206" columns="16">
 <image source="atlas.png" width="256" height="208" />
 <tile id="0" type="void" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="0" />
   <property name="name" value="void-plain-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="void" />
  </properties>
 </tile>
 <tile id="1" type="wall" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-metal-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="3" type="pillar" probability="0.2282">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="4" type="pillar" probability="0.2282">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="5" type="pillar" probability="0.0134">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="6" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="7" type="solid" probability="0.4893">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-block-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="8" type="solid" probability="0.1898">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="left" />
   <property name="name" value="solid-block-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="9" type="solid" probability="0.1872">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-block-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="10" type="solid" probability="0.1257">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="solid-block-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11" type="solid" probability="0.0455">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="solid-block-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="12" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="13" type="ledge" probability="0.1071">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="ledge-block-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="14" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="15" type="platform" probability="0.9">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="16" type="platform" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="17" type="platform" probability="0.35">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="18" type="platform" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="19" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="20" type="platform" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="21" type="platform" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="22" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="23" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="24" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="25" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="26" type="liquid" probability="0.8065">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="27" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="28" type="breakable" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="breakable-block-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="29" type="breakable" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="breakable-block-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="30" type="breakable" probability="0.5833">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="breakable-block-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="31" type="breakable" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-block-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="32" type="breakable" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-block-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="33" type="breakable" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-block-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="34" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-block-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="35" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-block-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="36" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="breakable-block-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="37" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-block-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="38" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="breakable-block-12" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="39" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-block-13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="40" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-block-14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="41" type="breakable" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-block-15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="42" type="breakable" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="left_right" />
   <property name="name" value="breakable-block-16" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="43" type="breakable" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_right" />
   <property name="name" value="breakable-block-17" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="44" type="breakable" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-block-18" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="45" type="breakable" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-block-19" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="46" type="breakable" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-block-20" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="47" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-metal-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="48" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-metal-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="49" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-metal-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="50" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-metal-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="51" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-metal-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="52" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-metal-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="53" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top" />
   <property name="name" value="door-metal-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="54" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="door-metal-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="55" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="inside" />
   <property name="name" value="door-metal-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="56" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="right" />
   <property name="name" value="door-metal-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="57" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-metal-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="58" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-metal-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="59" type="candle" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-metal-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="60" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="candle-metal-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="61" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="candle-metal-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="62" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gears-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-pendulum-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-lantern-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="127" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-lantern-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="128" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-lantern-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="129" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-lantern-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="130" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-lantern-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="131" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-lantern-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="137" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="138" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="139" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="140" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="141" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="142" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="143" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="144" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="145" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="146" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="147" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="148" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="149" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="150" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="151" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="152" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="153" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cauldron-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="154" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="155" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="156" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="157" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="158" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="159" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="160" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="161" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="162" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="163" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="164" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="165" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="166" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="167" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="168" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="169" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="170" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="171" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="172" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="173" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="174" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="175" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="176" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="177" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="178" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="179" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="180" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-torch-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="181" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="182" type="candle" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="183" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-barrel-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="184" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chest-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="185" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="186" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="187" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="188" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="189" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="190" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="191" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="192" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="193" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="194" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="195" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="196" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="197" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="198" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="199" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="200" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="201" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="202" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="203" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="204" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="205" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="6">
   <wangcolor name="ground" color="#8c5a31" tile="6" probability="1" />
   <wangtile tileid="6" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="7" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="8" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="9" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="10" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="11" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="12" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="13" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="27" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="28" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="29" wangid="0,0,0,0,0,0,0,0" />
   <wangtile tileid="30" wangid="1,0,0,0,0,0,1,1" />
   <wangtile tileid="31" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="32" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="33" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="34" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="35" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="36" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="37" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="38" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="39" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="40" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="41" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="42" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="43" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="44" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="45" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="46" wangid="1,1,1,1,1,0,0,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="14">
   <wangcolor name="platform" color="#d6d65a" tile="14" probability="1" />
   <wangtile tileid="14" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="15" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="16" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="17" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="18" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="19" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="20" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="21" wangid="0,0,0,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="25">
   <wangcolor name="liquid" color="#3152d6" tile="25" probability="1" />
   <wangtile tileid="25" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="26" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
