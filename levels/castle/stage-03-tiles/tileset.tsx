<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="library" tilewidth="16" tileheight="16" tilecount="229" columns="16">
 <image source="atlas.png" width="256" height="240" />
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
   <property name="name" value="wall-brick-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="wall" probability="0.1496">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-brick-2" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="3" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-wood-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="4" type="pillar" probability="0.3125">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-wood-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="5" type="pillar" probability="0.3125">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-wood-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="6" type="pillar" probability="0.0208">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-wood-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="7" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-wood-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="8" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="9" type="ledge" probability="0.9574">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="10" type="ledge" probability="0.6809">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11" type="ledge" probability="0.6383">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="12" type="ledge" probability="0.5957">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="13" type="ledge" probability="0.5532">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="14" type="ledge" probability="0.5532">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="15" type="ledge" probability="0.4681">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="16" type="ledge" probability="0.4681">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="17" type="ledge" probability="0.3617">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-wood-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="18" type="ledge" probability="0.3404">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="19" type="ledge" probability="0.2766">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-wood-12" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="20" type="ledge" probability="0.1915">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_left" />
   <property name="name" value="ledge-wood-13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="21" type="ledge" probability="0.1489">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="ledge-wood-14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="22" type="ledge" probability="0.1489">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="ledge-wood-15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="23" type="ledge" probability="0.0851">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-wood-16" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="24" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-wood-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="25" type="platform" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-wood-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="26" type="platform" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-wood-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="27" type="platform" probability="0.6">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-wood-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="28" type="platform" probability="0.6">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-wood-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="29" type="platform" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-wood-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="30" type="platform" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-wood-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="31" type="platform" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-wood-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="32" type="platform" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-wood-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="33" type="platform" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-wood-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="34" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-wood-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="35" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-wood-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="36" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-wood-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="37" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-wood-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="38" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-wood-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="39" type="stair_up_right" probability="0.1875">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-wood-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="40" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-wood-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="41" type="stair_up_left" probability="0.1852">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-wood-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="42" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="43" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="44" type="liquid" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="45" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-wood-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="46" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="47" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="48" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="49" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="50" type="door" probability="0.6154">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="51" type="door" probability="0.6154">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="52" type="door" probability="0.2308">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="53" type="door" probability="0.1538">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="left" />
   <property name="name" value="door-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="54" type="door" probability="0.1538">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="right" />
   <property name="name" value="door-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="55" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top" />
   <property name="name" value="door-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="56" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="inside" />
   <property name="name" value="door-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="57" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="58" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="59" type="candle" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="60" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="61" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="62" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="63" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="64" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="65" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="66" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="67" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="68" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="69" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="70" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="71" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="72" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="73" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="window-twin_window-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-shelf-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-clock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="127" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="128" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="129" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="130" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="131" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="137" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-picture-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="138" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="139" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="140" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="141" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="142" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="143" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="144" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="145" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-bust-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="146" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="147" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="148" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="149" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="150" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="151" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="152" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="153" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="154" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="155" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="156" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="157" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="158" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="159" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="160" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="161" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="162" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="163" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="164" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="165" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="166" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="167" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="168" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="169" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="170" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="171" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="172" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="173" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="174" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="175" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="176" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="177" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="178" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="179" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="180" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="181" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="182" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="183" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="184" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="185" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="186" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="187" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="188" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="door-double_door-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="189" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="190" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="191" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="192" type="candle" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-torch-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="193" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="194" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="195" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="196" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="197" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="198" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="199" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="200" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="201" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="202" type="door" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="203" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-barrel-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="204" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="205" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chest-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="206" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="207" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="208" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="209" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="210" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="211" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="212" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="213" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="214" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="215" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="216" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="217" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="218" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="219" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="220" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="221" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="222" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="223" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="224" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="225" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="226" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="227" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="228" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="7">
   <wangcolor name="ground" color="#8c5a31" tile="7" probability="1" />
   <wangtile tileid="7" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="8" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="9" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="10" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="11" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="12" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="13" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="14" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="15" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="16" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="17" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="18" wangid="0,0,1,0,1,0,1,0" />
   <wangtile tileid="19" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="20" wangid="0,0,1,0,1,0,0,0" />
   <wangtile tileid="21" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="22" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="23" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="45" wangid="0,0,0,0,1,0,0,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="24">
   <wangcolor name="platform" color="#d6d65a" tile="24" probability="1" />
   <wangtile tileid="24" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="25" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="26" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="27" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="28" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="29" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="30" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="31" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="32" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="33" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="34" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="35" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="36" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="37" wangid="0,0,0,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="43">
   <wangcolor name="liquid" color="#3152d6" tile="43" probability="1" />
   <wangtile tileid="43" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="44" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
