<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="cavern" tilewidth="16" tileheight="16" tilecount="258" columns="16">
 <image source="atlas.png" width="256" height="272" />
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
   <property name="name" value="wall-rock-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="window" probability="0.5217">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="3" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="4" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="5" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="6" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="7" type="window" probability="0.7826">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-rock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window" probability="0.5217">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="15" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-rock-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="16" type="window" probability="0.5217">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-rock-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="17" type="window" probability="0.5217">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-rock-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="18" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-rock-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="19" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="20" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="21" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="22" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="23" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="right" />
   <property name="name" value="window-rock-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="24" type="window" probability="0.4348">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="25" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="26" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="27" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="28" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="29" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-rock-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="30" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-rock-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="31" type="window" probability="0.5217">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="window-rock-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="32" type="window" probability="0.3478">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="left_right" />
   <property name="name" value="window-rock-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="33" type="window" probability="0.2609">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top" />
   <property name="name" value="window-rock-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="34" type="window" probability="0.1739">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rock-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="35" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="inside" />
   <property name="name" value="window-rock-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="36" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-rock-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="37" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-rock-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="38" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-rock-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="39" type="window" probability="0.087">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="left" />
   <property name="name" value="window-rock-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="40" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="41" type="pillar" probability="0.3889">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="42" type="pillar" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-earth-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="43" type="pillar" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-earth-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="44" type="pillar" probability="0.0556">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-earth-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="45" type="pillar" probability="0.0222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-earth-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="46" type="pillar" probability="0.0222">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-earth-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="47" type="pillar" probability="0.3889">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-earth-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="48" type="pillar" probability="0.0222">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-earth-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="49" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="50" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="51" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="52" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="53" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="54" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="55" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="56" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="57" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="58" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="59" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-rock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="60" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-rock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="61" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="62" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-rock-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-rock-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-rock-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-rock-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-39" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-40" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-41" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-42" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-43" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-44" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-45" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-46" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-47" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-48" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-49" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-50" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-51" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-rock-52" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-53" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-54" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-55" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-56" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top" />
   <property name="name" value="decor-rock-57" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-58" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-59" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-60" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-61" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-62" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-63" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-rock-64" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-65" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-66" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-67" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-68" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-69" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-rock-70" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-71" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-72" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-73" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-74" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-rock-75" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-76" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-77" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-78" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="127" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-79" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="128" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-rock-80" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="129" type="decor" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-rock-81" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="130" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-82" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="131" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="left" />
   <property name="name" value="decor-rock-83" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-rock-84" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-rock-85" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-86" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-87" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-88" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="137" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-rock-89" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="138" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-rock-90" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="139" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-rock-91" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="140" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-92" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="141" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-93" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="142" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-94" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="143" type="decor" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="right" />
   <property name="name" value="decor-rock-95" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="144" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-rock-96" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="145" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-earth-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="146" type="foliage" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-earth-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="147" type="foliage" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-earth-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="148" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="149" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-earth-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="150" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-earth-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="151" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-earth-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="152" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="foliage-earth-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="153" type="foliage" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-earth-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="154" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-earth-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="155" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-earth-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="156" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-earth-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="157" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-earth-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="158" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-earth-14" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="159" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-earth-15" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="160" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-earth-16" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="161" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-earth-17" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="162" type="foliage" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-earth-18" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="163" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-earth-19" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="164" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-earth-20" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="165" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-earth-21" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="166" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-earth-22" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="167" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-earth-23" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="168" type="foliage" probability="0.8333">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="foliage-earth-24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="169" type="foliage" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-earth-25" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="170" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="right" />
   <property name="name" value="foliage-earth-26" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="171" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-earth-27" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="172" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-28" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="173" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-29" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="174" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-30" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="175" type="foliage" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-earth-31" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="176" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-earth-32" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="177" type="foliage" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-earth-33" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="178" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-earth-34" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="179" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-earth-35" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="180" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-36" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="181" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-37" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="182" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-earth-38" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="183" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="foliage-earth-39" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="184" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-earth-40" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="185" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-earth-41" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="186" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-earth-42" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="187" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-earth-43" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="188" type="foliage" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="inner_top_right" />
   <property name="name" value="foliage-earth-44" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="189" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="190" type="solid" probability="0.8241">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="191" type="solid" probability="0.787">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="192" type="solid" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="193" type="solid" probability="0.5093">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="right" />
   <property name="name" value="solid-earth-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="194" type="solid" probability="0.4167">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="195" type="solid" probability="0.1944">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-earth-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="196" type="solid" probability="0.3519">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-earth-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="197" type="solid" probability="0.2963">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-earth-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="198" type="solid" probability="0.2963">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-earth-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="199" type="solid" probability="0.287">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-earth-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="200" type="solid" probability="0.5833">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="left" />
   <property name="name" value="solid-earth-12" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="201" type="solid" probability="0.1759">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="left" />
   <property name="name" value="solid-earth-13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="202" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="203" type="ledge" probability="0.7582">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="204" type="ledge" probability="0.5385">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="205" type="ledge" probability="0.3297">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_left" />
   <property name="name" value="ledge-earth-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="206" type="ledge" probability="0.2637">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_right" />
   <property name="name" value="ledge-earth-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="207" type="ledge" probability="0.2637">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="ledge-earth-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="208" type="ledge" probability="0.1758">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="209" type="ledge" probability="0.1099">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-earth-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="210" type="ledge" probability="0.2088">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="211" type="ledge" probability="0.1099">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-earth-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="212" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="213" type="platform" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="214" type="platform" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-earth-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="215" type="platform" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-earth-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="216" type="platform" probability="0.0476">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-earth-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="217" type="platform" probability="0.0476">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-earth-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="218" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="219" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="61" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="220" type="stair_up_left" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="62" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="221" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="63" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-earth-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="222" type="spikes" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="63" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-earth-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="223" type="spikes" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="63" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="spikes-earth-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="224" type="spikes" probability="0.0417">
  <properties>
   <property name="cluster" type="int" value="63" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="spikes-earth-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="225" type="spikes" probability="0.0417">
  <properties>
   <property name="cluster" type="int" value="63" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-earth-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="226" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="64" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="227" type="liquid" probability="0.8163">
  <properties>
   <property name="cluster" type="int" value="64" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="228" type="liquid" probability="0.898">
  <properties>
   <property name="cluster" type="int" value="65" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="229" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="breakable-earth-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="230" type="breakable" probability="0.6">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="breakable-earth-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="231" type="breakable" probability="0.55">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-earth-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="232" type="breakable" probability="0.35">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="breakable-earth-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="233" type="breakable" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-earth-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="234" type="breakable" probability="0.05">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-earth-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="235" type="breakable" probability="0.05">
  <properties>
   <property name="cluster" type="int" value="66" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-earth-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="236" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="237" type="door" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="238" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="inside" />
   <property name="name" value="door-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="239" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="240" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="right" />
   <property name="name" value="door-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="241" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="242" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="67" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="243" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="68" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="244" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="68" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-rock-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="245" type="door" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="69" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-rock-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="246" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="69" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-rock-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="247" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="69" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-rock-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="248" type="door" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="70" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-rock-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="249" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="70" />
   <property name="edge" value="left" />
   <property name="name" value="door-rock-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="250" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="70" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-rock-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="251" type="door" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="71" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="252" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="71" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-rock-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="253" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="71" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="254" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="72" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-rock-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="255" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="73" />
   <property name="edge" value="top" />
   <property name="name" value="door-rock-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="256" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="74" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="257" type="candle" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="74" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="189">
   <wangcolor name="ground" color="#8c5a31" tile="189" probability="1" />
   <wangtile tileid="189" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="190" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="191" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="192" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="193" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="194" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="195" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="196" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="197" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="198" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="199" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="200" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="201" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="202" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="203" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="204" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="205" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="206" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="207" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="208" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="209" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="210" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="211" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="229" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="230" wangid="1,0,0,0,0,0,1,1" />
   <wangtile tileid="231" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="232" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="233" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="234" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="235" wangid="1,0,0,0,1,1,1,1" />
  </wangset>
  <wangset name="platform" type="mixed" tile="212">
   <wangcolor name="platform" color="#d6d65a" tile="212" probability="1" />
   <wangtile tileid="212" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="213" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="214" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="215" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="216" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="217" wangid="0,0,1,0,0,0,0,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="226">
   <wangcolor name="liquid" color="#3152d6" tile="226" probability="1" />
   <wangtile tileid="226" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="227" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="228" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
